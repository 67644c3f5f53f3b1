using System.Threading.Tasks;
using Microsoft.Playwright;

namespace BankCrm.Browser.Tests.Support;

/// <summary>A small dialog of the platform: something is asked, said, or has gone wrong.</summary>
internal sealed class Question(StaffPage staff)
{
    private ILocator Dialog => staff.Page.Locator("dialog.dialog-small");

    public ILocator Title => Dialog.Locator(".dialog-title");

    public ILocator Words => Dialog.Locator(".dialog-words");

    /// <summary>The number of what went wrong.</summary>
    public ILocator Code => Dialog.Locator(".dialog-code");

    /// <summary>Presses the first button, and waits until it is gone.</summary>
    public async Task Agree()
    {
        await Dialog.Locator(".button.primary").ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }
}
