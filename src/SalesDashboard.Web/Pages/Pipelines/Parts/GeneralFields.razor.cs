using System.Numerics;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Pages.Pipelines.Parts;

/// <summary>Writes into the form it is given; saving is the page's.</summary>
public sealed partial class GeneralFields
{
    [Parameter, EditorRequired] public required PipelineForm Form { get; set; }

    [Parameter, EditorRequired] public required string Currency { get; set; }

    /// <summary>A rule of the tunnel adds leads; without one even distribution has nothing to do (PIPE-26).</summary>
    [Parameter, EditorRequired] public required bool IsFed { get; set; }

    [Parameter] public EventCallback Changed { get; set; }

    private bool IsEven => Form.Distribution == DistributionMode.Even;

    private int LabelLength => Form.ChatLabel.Trim().Length;

    private bool IsCardFull => BitOperations.PopCount((uint)Form.CardFields) >= Pipeline.MostCardFields;

    private Task Toggle(CardFields field)
    {
        Form.CardFields ^= field;
        return Changed.InvokeAsync();
    }

    private Task Set(DistributionMode mode)
    {
        Form.Distribution = mode;
        return Changed.InvokeAsync();
    }

    private Task Set(LeadChoice choice)
    {
        Form.Choice = choice;
        return Changed.InvokeAsync();
    }

    private Task Set(LeadBalance balance)
    {
        Form.Balance = balance;
        return Changed.InvokeAsync();
    }
}
