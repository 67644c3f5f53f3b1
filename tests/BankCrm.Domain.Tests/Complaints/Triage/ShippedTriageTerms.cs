using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Tests.Support;

namespace BankCrm.Domain.Tests.Complaints.Triage;

/// <summary>The triage terms that ship, read from the configuration file.</summary>
internal static class ShippedTriageTerms
{
    public static IReadOnlyList<TriageTerm> All { get; } = ShippedRows.Of("bce_triageterm")
        .Select(row => new TriageTerm
        {
            Text = row["bce_term"],
            Language = ShippedRows.Choice<TextLanguage>(row["bce_textlanguage"]),
            CategoryCode = row["bce_complaintcategoryid"] is { Length: > 0 } code ? code : null,
            Severity = row["bce_severity"] is { Length: > 0 } severity ? ShippedRows.Choice<ComplaintSeverity>(severity) : null,
            Weight = decimal.Parse(row["bce_weight"], CultureInfo.InvariantCulture),
        })
        .ToList();

    public static TriageBook Book { get; } = new(All);
}
