using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>The very first page of a new installation; afterwards it leads to the sign-in.</summary>
public sealed partial class SetupPage
{
    private string? _error;

    [CascadingParameter] public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = "setup")] public SetupForm? Form { get; set; }

    [Inject] public required FirstAdministrator FirstAdministrator { get; init; }

    [Inject] public required Sessions Sessions { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IOptions<SalesOptions> Options { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsGet(Context.Request.Method) && !await FirstAdministrator.IsAwaitedAsync(Context.RequestAborted))
        {
            Navigation.NavigateTo("/signin");
        }
    }

    private async Task CreateAsync()
    {
        if (ReadForm() is not { } request)
        {
            _error = Text["Setup.Incomplete"];
            return;
        }

        switch (await FirstAdministrator.CreateAsync(request, Context.RequestAborted))
        {
            case FirstAdministrator.Created created:
                await Sessions.BeginAsync(Context, created.Account);
                Navigation.NavigateTo(RoleHome.Of(created.Account.Role));
                break;
            case FirstAdministrator.TooLate:
                Navigation.NavigateTo("/signin");
                break;
            case FirstAdministrator.WrongCode:
                _error = Text["Setup.WrongCode"];
                break;
            case FirstAdministrator.NoCurrency wrong:
                _error = Text["Setup.NoCurrency", wrong.Given];
                break;
            case FirstAdministrator.Refused refused:
                _error = Text.PasswordFault(refused.Reason);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private FirstAdministrator.Request? ReadForm() =>
        Form is { Code: { } code, Email: { Length: <= 256 } email, Name: { Length: <= 200 } name, Password: { } password, Mode: { } mode, Currency: { } currency }
        && email.Contains('@', StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(name)
            ? new(code, email.Trim(), name.Trim(), password, mode, currency.Trim().ToUpperInvariant())
            : null;
}
