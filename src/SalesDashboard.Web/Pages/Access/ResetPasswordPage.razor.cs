using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Access;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>Where a one-time link leads: its owner chooses a new password, and then signs in with it.</summary>
public sealed partial class ResetPasswordPage
{
    private bool _isOpen;
    private bool _isDone;
    private string? _error;

    [CascadingParameter] public required HttpContext Context { get; set; }

    [SupplyParameterFromQuery] public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "reset")] public string? Password { get; set; }

    [Inject] public required ResetPassword Action { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    protected override async Task OnInitializedAsync() => _isOpen = await Action.IsOpenAsync(Code, Context.RequestAborted);

    private async Task ResetAsync()
    {
        switch (await Action.ExecuteAsync(Code, Password ?? "", Context.RequestAborted))
        {
            case ResetPassword.Done:
                (_isOpen, _isDone) = (false, true);
                break;
            case ResetPassword.NoLink:
                _isOpen = false;
                break;
            case ResetPassword.Refused refused:
                _error = Text.PasswordFault(refused.Fault);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
