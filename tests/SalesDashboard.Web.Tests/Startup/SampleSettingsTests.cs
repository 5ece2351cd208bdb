using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using SalesDashboard.Data;
using SalesDashboard.Testing;
using SalesDashboard.Web.Startup;
using Xunit;

namespace SalesDashboard.Web.Tests.Startup;

/// <summary>appsettings.sample.json is the documentation of the settings, so it must name each and give its true default.</summary>
public sealed class SampleSettingsTests
{
    private static readonly string s_path = SourceTree.PathOf("appsettings.sample.json");

    private static IConfiguration Sample { get; } = new ConfigurationBuilder().AddJsonFile(s_path, optional: false).Build();

    public static TheoryData<Type> OptionTypes => [.. new[] { typeof(Program).Assembly, typeof(SalesDb).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true })];

    [Theory]
    [MemberData(nameof(OptionTypes))]
    public void The_sample_names_every_setting_of_a_section_with_its_default(Type type)
    {
        var section = Sample.GetSection(SectionOf(type));
        var settings = type.GetProperties().Where(property => property.SetMethod?.IsPublic == true).Select(property => property.Name).Order();
        Assert.Equal(settings, section.GetChildren().Select(child => child.Key).Order());

        var defaults = Activator.CreateInstance(type);
        var read = Activator.CreateInstance(type);
        section.Bind(read);
        Assert.Equal(JsonSerializer.Serialize(defaults, type), JsonSerializer.Serialize(read, type));
    }

    [Fact]
    public void The_sample_has_no_section_that_nothing_reads()
    {
        var known = OptionTypes.Select(row => SectionOf(row.Data)).Append("Urls").Append(Telemetry.Endpoint).Order();

        Assert.Equal(known, Sample.GetChildren().Select(child => child.Key).Order());
    }

    private static string SectionOf(Type type) => (string?)type.GetField("Section")?.GetRawConstantValue()
        ?? throw new InvalidOperationException($"{type} names no section.");
}
