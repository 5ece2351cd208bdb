using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Demo;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>Plain HTML over HTTP: a circuit would know nobody yet, and people sign in without scripts too (R-rule 2).</summary>
public sealed partial class SignInPage
{
    /// <summary>Nobody types more; what is longer is not worth the hashing.</summary>
    private const int MaxLength = 256;

    private string? _error;

    [CascadingParameter] public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = "signin")] public SignInForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "demo", Name = "Account")] public string? DemoAccount { get; set; }

    [SupplyParameterFromQuery] public string? ReturnUrl { get; set; }

    [Inject] public required PasswordSignIn Passwords { get; init; }

    [Inject] public required Sessions Sessions { get; init; }

    [Inject] public required DemoSignIn DemoSignIn { get; init; }

    [Inject] public required DemoAccounts Demo { get; init; }

    [Inject] public required FirstAdministrator FirstAdministrator { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IOptions<SalesOptions> Options { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    protected override async Task OnInitializedAsync()
    {
        if (!HttpMethods.IsGet(Context.Request.Method))
        {
            return;
        }

        if (Context.User.Identity?.IsAuthenticated == true)
        {
            Navigation.NavigateTo(LocalUrl.OrElse(ReturnUrl, "/"));
        }
        else if (await FirstAdministrator.IsAwaitedAsync(Context.RequestAborted))
        {
            Navigation.NavigateTo("/setup");
        }
    }

    private async Task SignInAsync()
    {
        if (Form is not { Email: { Length: > 0 and <= MaxLength } email, Password: { Length: > 0 and <= MaxLength } password })
        {
            _error = Text["SignIn.Wrong"];
            return;
        }

        switch (await Passwords.ExecuteAsync(email, password, Context.RequestAborted))
        {
            case SignInOutcome.SignedIn signedIn:
                await EnterAsync(signedIn.Account);
                break;
            case SignInOutcome.Wrong:
                _error = Text["SignIn.Wrong"];
                break;
            case SignInOutcome.LockedOut lockedOut:
                _error = Text.Counted("SignIn.LockedOut", lockedOut.Minutes);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task SignInDemoAsync()
    {
        if (await DemoSignIn.FindAsync(DemoAccount, Context.RequestAborted) is { } account)
        {
            await EnterAsync(account);
        }
        else
        {
            _error = Text["SignIn.Wrong"];
        }
    }

    private async Task EnterAsync(Account account)
    {
        await Sessions.BeginAsync(Context, account);
        Navigation.NavigateTo(LocalUrl.OrElse(ReturnUrl, RoleHome.Of(account.Role)));
    }
}
