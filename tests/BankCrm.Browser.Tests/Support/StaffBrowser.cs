using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace BankCrm.Browser.Tests.Support;

/// <summary>the browser at which people of the bank sit; one for each class of tests.</summary>
public sealed class StaffBrowser(RehearsedBank bank) : IAsyncLifetime
{
    public const int Width = 1366;
    public const int Height = 768;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Browser.Find() is not { } program)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(StaffPage.Patience);
        // A container runs as root, where Chromium's own sandbox does not start.
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A person sits down, with pages in the person's own language.</summary>
    public Task<StaffPage> Sit(string person) => Sit(person, bank.LanguageOf(person));

    /// <summary>A person sits down: a page of their own, signed in as them, in this language until they leave.</summary>
    public async Task<StaffPage> Sit(string person, int language)
    {
        if (language != bank.LanguageOf(person))
        {
            await bank.Speak(person, language);
        }

        IBrowserContext context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = Width, Height = Height },
            BaseURL = bank.Address.ToString(),
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new StaffPage(bank, context, await context.NewPageAsync(), person, language);
    }
}
