using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Data.Configurations;

internal sealed class ScreenConfiguration : IEntityTypeConfiguration<Screen>
{
    public void Configure(EntityTypeBuilder<Screen> builder)
    {
        builder.Property(screen => screen.Name).HasMaxLength(Screen.NameLength);
        builder.Property(screen => screen.Hash).HasMaxLength(Lengths.Sha256Hex);
        builder.Property(screen => screen.Look).HasMaxLength(Lengths.Text).HasConversion(new LookConverter(), new LookComparer());
        builder.HasIndex(screen => screen.Hash).IsUnique();
        builder.HasOne<Region>().WithMany().HasForeignKey(screen => screen.RegionId);
        builder.HasOne<City>().WithMany().HasForeignKey(screen => screen.CityId);
        builder.HasOne<Department>().WithMany().HasForeignKey(screen => screen.DepartmentId);
        builder.Ignore(screen => screen.Place);
    }

    /// <summary>One column: nobody searches by what is in it.</summary>
    private sealed class LookConverter() : ValueConverter<ScreenLook, string>(look => Write(look), text => Read(text))
    {
        private static readonly JsonSerializerOptions s_options = new()
        {
            Converters = { new JsonStringEnumConverter() },
            IgnoreReadOnlyProperties = true,
        };

        private static string Write(ScreenLook look) => JsonSerializer.Serialize(look, s_options);

        private static ScreenLook Read(string text) => JsonSerializer.Deserialize<ScreenLook>(text, s_options) ?? new ScreenLook();
    }

    private sealed class LookComparer() : ValueComparer<ScreenLook>((left, right) => object.Equals(left, right), look => look.GetHashCode(), look => look);
}
