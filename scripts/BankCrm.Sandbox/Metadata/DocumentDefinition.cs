namespace BankCrm.Sandbox.Metadata;

/// <summary>A component that the sandbox keeps but does not run: a form, a view, a chart, an app.</summary>
internal sealed record DocumentDefinition
{
    /// <summary>form, view, chart, ribbon, dashboard, webresource, app or sitemap.</summary>
    public string Type { get; init; } = string.Empty;

    public string Id { get; init; } = string.Empty;

    public string Table { get; init; } = string.Empty;

    /// <summary>For a form: main, quick, quickCreate or another of the platform's kinds.</summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>The component as it stands in the solution.</summary>
    public string Xml { get; init; } = string.Empty;

    /// <summary>For a web resource: its bytes.</summary>
    public byte[]? Content { get; init; }
}
