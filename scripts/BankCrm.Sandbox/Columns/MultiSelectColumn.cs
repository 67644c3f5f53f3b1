using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Columns;

/// <summary>Several options of a choice, stored in order as ",1,2," so that one of them can be searched for.</summary>
internal sealed class MultiSelectColumn(ColumnDefinition definition) : Column(definition)
{
    private readonly OptionLabels options = new(definition.Choice);

    public override string SqlType => "TEXT";

    public override StoredValue Store(object value)
    {
        if (value is not OptionSetValueCollection chosen)
        {
            throw Fault.WrongType(Table, Name, value, "OptionSetValueCollection");
        }

        var values = new SortedSet<int>();
        foreach (OptionSetValue option in chosen)
        {
            values.Add(options.Contains(option.Value) ? option.Value : throw Fault.OutsideChoice(Table, Name, option.Value, options.Accepted));
        }

        return values.Count == 0
            ? StoredValue.Null
            : StoredValue.Of("," + string.Join(",", values.Select(item => item.ToString(CultureInfo.InvariantCulture))) + ",");
    }

    /// <summary>The pattern that finds one option within the stored text.</summary>
    public override StoredValue Filter(object value)
    {
        int option = value switch
        {
            int number => number,
            string text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int parsed) => parsed,
            _ => throw Fault.WrongType(Table, Name, value, "Int32"),
        };
        return StoredValue.Of("," + option.ToString(CultureInfo.InvariantCulture) + ",");
    }

    public override object Read(Statement row, int index)
    {
        var chosen = new OptionSetValueCollection();
        foreach (string item in row.Text(index).Split(',', System.StringSplitOptions.RemoveEmptyEntries))
        {
            chosen.Add(new OptionSetValue(int.Parse(item, CultureInfo.InvariantCulture)));
        }

        return chosen;
    }

    public override string Format(object value, int language) =>
        string.Join("; ", ((OptionSetValueCollection)value).Select(option => options.Label(option.Value, language)));
}
