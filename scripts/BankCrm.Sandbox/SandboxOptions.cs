using System;

namespace BankCrm.Sandbox;

/// <summary>Settings of one opened sandbox.</summary>
public sealed record SandboxOptions
{
    /// <summary>Where the sandbox takes the time from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Receives each line that a plug-in traces, as it is traced; may be null.</summary>
    public Action<string>? Trace { get; init; }

    /// <summary>ISO code of the base currency of a new sandbox.</summary>
    public string BaseCurrency { get; init; } = "CNY";

    /// <summary>Locale id of the base language of a new sandbox: 1033 English or 2052 Simplified Chinese.</summary>
    public int BaseLanguage { get; init; } = 1033;

    /// <summary>Name of the organization, and of the root business unit, of a new sandbox.</summary>
    public string OrganizationName { get; init; } = "Bank";
}
