using System.Threading.Tasks;
using Microsoft.Playwright;

namespace BankCrm.Browser.Tests.Support;

/// <summary>A dialog of the add-on's commands over a form.</summary>
internal sealed class CommandDialog(StaffPage staff)
{
    private const string Frame = "dialog iframe.dialog-frame";

    private ILocator Body => staff.Page.FrameLocator(Frame).Locator("#dialog");

    /// <summary>What it says after the attempt: what is missing, why it was refused, or what was done.</summary>
    public ILocator Message => Body.Locator(".message");

    /// <summary>What it says while one fills it in.</summary>
    public ILocator Hint => Body.Locator(".hint");

    public ILocator Intro => Body.Locator(".intro");

    /// <summary>The button that sends; gone once the server has answered.</summary>
    public ILocator First => Body.Locator("button.first");

    /// <summary>The tables of the answer.</summary>
    public ILocator Tables => Body.Locator("table");

    /// <summary>The value of a line of the answer, by its name.</summary>
    public ILocator Answer(string name) => Body.Locator($"dt:text-is('{name}') + dd");

    public ILocator Field(string name) => Body.Locator($"#field_{name}");

    /// <summary>Waits until it can be used.</summary>
    public async Task Ready() => await Assertions.Expect(Body).ToHaveAttributeAsync("aria-busy", "false");

    public async Task Choose(string field, string value) => await Field(field).SelectOptionAsync(value);

    public async Task Type(string field, string text) => await Field(field).FillAsync(text);

    /// <summary>Chooses a person in the platform's lookup.</summary>
    public async Task ChoosePerson(string field, string name)
    {
        await Body.Locator($"button[aria-describedby='field_{field}_name']").ClickAsync();
        ILocator lookup = staff.Page.Locator("dialog.dialog-lookup");
        await lookup.Locator("tbody tr").Filter(new LocatorFilterOptions { HasText = name }).ClickAsync();
        await lookup.Locator(".button.primary").ClickAsync();
        await Assertions.Expect(Field(field)).ToHaveTextAsync(name);
    }

    /// <summary>Sends, and waits for an answer of the dialog or of the server.</summary>
    public async Task Send()
    {
        await First.ClickAsync();
        await Ready();
    }

    /// <summary>Leaves it, and waits until it is gone.</summary>
    public async Task Leave()
    {
        await Body.Locator("#close").ClickAsync();
        await Assertions.Expect(staff.Page.Locator("dialog")).ToHaveCountAsync(0);
    }
}
