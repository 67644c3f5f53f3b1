using System;
using System.Text;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Staging;

namespace BankCrm.Feed.Reading;

/// <summary>A fact about customers, bound to the columns of one file. An empty field is not known.</summary>
internal sealed class BoundFact
{
    private const int RiskLevels = 5;

    private readonly FactRule rule;
    private readonly NumberColumns? number;
    private readonly DateReader? date;
    private readonly BoundText? text;
    private readonly int column = -1;

    internal BoundFact(FactRule rule, NumberFormat format, ExtractReader reader)
    {
        this.rule = rule;
        switch (rule.Fact.Kind)
        {
            case FactKind.Date:
                date = new DateReader(rule.Date!, reader);
                break;
            case FactKind.Text:
                text = new BoundText(new TextTemplate([new TemplatePart(rule.Column, IsColumn: true)]), rule.Fact.Property, ColumnLengths.IndustryCode, reader);
                break;
            case FactKind.RiskLevel:
                column = reader.Column(rule.Column);
                break;
            default:
                number = new NumberColumns(new Metric(rule.Fact.Column, rule.Fact.Kind == FactKind.Money ? MetricKind.Money : MetricKind.Count), format, [rule.Column], reader);
                break;
        }
    }

    /// <summary>Binds the current row's fact.</summary>
    /// <param name="reader">The row.</param>
    /// <param name="facts">Where it is bound.</param>
    /// <param name="place">The fact's place among those of the file.</param>
    /// <returns>Why the row cannot be used, or null.</returns>
    internal string? Read(ExtractReader reader, FactTable facts, int place)
    {
        if (text is not null)
        {
            var fault = text.Read(reader);
            facts.DescribeText(place, text.Value);
            return fault;
        }

        var problem = ReadNumber(reader, out var value);
        facts.Describe(place, value);
        return problem;
    }

    private string? ReadNumber(ExtractReader reader, out long? value)
    {
        if (number is not null)
        {
            return number.Read(reader, out value);
        }

        if (date is not null)
        {
            var fault = date.Read(reader, out var day);
            value = day?.DayNumber;
            return fault;
        }

        return ReadRiskLevel(reader.Field(column), out value);
    }

    private string? ReadRiskLevel(ReadOnlySpan<byte> written, out long? value)
    {
        value = null;
        if (written.IsEmpty)
        {
            return null;
        }

        var level = written.Length == 2 && written[0] is (byte)'C' or (byte)'c' ? written[1] - '0' : 0;
        if (level is < 1 or > RiskLevels)
        {
            return $"{rule.Column}: \"{Encoding.UTF8.GetString(written)}\" is none of C1 to C5.";
        }

        value = level - 1;
        return null;
    }
}
