using System;

namespace BankCrm.Sandbox.Schema;

/// <summary>A component of a solution that the sandbox keeps but does not run.</summary>
/// <param name="Type">form, view, chart, ribbon, dashboard, app, sitemap or webresource.</param>
/// <param name="Id">Its id, or the name of a web resource, an app or a site map; of a ribbon the table.</param>
/// <param name="Table">The table that it belongs to; empty without.</param>
/// <param name="Kind">Of a form: main, quick, quickCreate or another of the platform's kinds; empty for the rest.</param>
/// <param name="Xml">The component as the solution has it.</param>
/// <param name="Content">The bytes of a web resource; empty for the rest.</param>
public sealed record SolutionDocument(string Type, string Id, string Table, string Kind, string Xml, ReadOnlyMemory<byte> Content);
