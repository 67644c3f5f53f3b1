using Xunit;

namespace BankCrm.Browser.Tests.Support;

/// <summary>A test in a real browser; skipped, and said so, where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Why such a test does not run here; null where it does.</summary>
    internal static readonly string? Missing =
        Browser.Find() is null ? "There is no Chromium on this machine: install one, or name it in BANKCRM_CHROMIUM." : null;

    public BrowserFactAttribute() => Skip = Missing;
}

/// <summary>A test in a real browser with several rows.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserFactAttribute.Missing;
}
