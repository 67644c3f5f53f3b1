using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class DisplayMasksAreKnown : ContentRule
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "PrimaryName", "ObjectTypeCode", "ValidForAdvancedFind", "ValidForForm", "ValidForGrid", "ValidForMap", "RequiredForForm", "RequiredForGrid",
        "ReadOnlyInUI", "PrimaryImage", "DenormalizedChild", "QueueItemTitle", "ActivityRegardingName", "ActivityPointerRegardingName",
    };

    public DisplayMasksAreKnown()
        : base("SOL-025", "A column's DisplayMask is made of the words that exports write, such as ValidForForm, with a bar between them.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from column in solution.Columns
        from word in column.Element.Text("DisplayMask").Split('|')
        where word.Length > 0 && !Words.Contains(word)
        select $"{CustomizationsFile}: the {column} has '{word}' in its DisplayMask, which exports never write.";
}
