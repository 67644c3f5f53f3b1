using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace BankCrm.Browser.Tests.Support;

/// <summary>A row's form, as whoever sits before it uses it.</summary>
internal sealed class FormPage(StaffPage staff)
{
    private IPage Page => staff.Page;

    /// <summary>What the form says about the row, by the name that scripts give it.</summary>
    public ILocator Notice(string name) => Page.Locator($"[data-notice='{name}']");

    /// <summary>Any notice of the form.</summary>
    public ILocator Notices => Page.Locator("[data-notice]");

    /// <summary>The cell of a control.</summary>
    public ILocator Control(string name) => Page.Locator($"[data-control='{name}']").First;

    /// <summary>What is said under a field.</summary>
    public ILocator Messages(string name) => Control(name).Locator(".field-messages");

    /// <summary>The value of a field that is shown as text.</summary>
    public ILocator Value(string name) => Control(name).Locator(".reader");

    /// <summary>The button of a command, whether the bar has room for it or not.</summary>
    public ILocator Command(string id) => Page.Locator($"[data-command='{id}']");

    public Task OpenTab(string name) => Page.Locator($"[role='tab'][data-tab='{name}']").ClickAsync();

    /// <summary>Presses a command, in the menu of those that the bar has no room for where it stands there.</summary>
    public async Task Press(string id)
    {
        ILocator button = Command(id);
        await button.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        if (await button.IsVisibleAsync())
        {
            await button.ClickAsync();
            return;
        }

        string label = (await button.TextContentAsync() ?? string.Empty).Trim();
        await Page.Locator(".command.more").ClickAsync();
        await Page.Locator("[role='menu'] .menu-label").Filter(new LocatorFilterOptions { HasTextRegex = new Regex($"^{Regex.Escape(label)}$") }).ClickAsync();
    }

    /// <summary>Types into a field and leaves it.</summary>
    public async Task Type(string control, string text)
    {
        ILocator input = Control(control).Locator("input, textarea").First;
        await input.FillAsync(text);
        await input.BlurAsync();
    }

    /// <summary>Chooses an option of a field by its value.</summary>
    public Task Choose(string control, int value) => Control(control).Locator("select").SelectOptionAsync(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Searches in a lookup and takes the first row that is found.</summary>
    public async Task LookUp(string control, string search)
    {
        ILocator remove = Control(control).Locator(".lookup-chosen button");
        if (await remove.IsVisibleAsync())
        {
            await remove.ClickAsync();
        }

        await Control(control).Locator("input[role='combobox']").PressSequentiallyAsync(search);
        await Control(control).Locator("[role='option']:not([aria-disabled])").Filter(new LocatorFilterOptions { HasText = search }).First.ClickAsync();
    }

    /// <summary>Saves, and waits until the row has been written and read again.</summary>
    public async Task Save()
    {
        await Press("save");
        await Assertions.Expect(Page.Locator(".record-state")).Not.ToHaveTextAsync(new Regex(".+"));
    }
}
