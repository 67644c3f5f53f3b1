using System;
using System.Linq;
using System.Text;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Staging;

namespace BankCrm.Feed.Reading;

/// <summary>What the rows of one file say about their customers, bound to its columns.</summary>
internal sealed class BoundCustomer
{
    private const int Male = 1;
    private const int Female = 2;

    private readonly BoundText? firstName;
    private readonly BoundText? lastName;
    private readonly BoundText? name;
    private readonly DateReader? birthDate;
    private readonly int gender = -1;
    private readonly byte[][] male = [];
    private readonly byte[][] female = [];
    private readonly BoundFact[] known;

    internal BoundCustomer(CustomerDefinition definition, NumberFormat format, ExtractReader reader)
    {
        Definition = definition;
        firstName = Bind(definition.FirstName, "firstName", ColumnLengths.ContactName, reader);
        lastName = Bind(definition.LastName, "lastName", ColumnLengths.ContactName, reader);
        name = Bind(definition.Name, "name", ColumnLengths.AccountName, reader);
        birthDate = definition.BirthDate is null ? null : new DateReader(definition.BirthDate, reader);
        if (definition.Gender is { } rule)
        {
            gender = reader.Column(rule.Column);
            male = [.. rule.Male.Select(Encoding.UTF8.GetBytes)];
            female = [.. rule.Female.Select(Encoding.UTF8.GetBytes)];
        }

        known = [.. definition.Facts.Select(fact => new BoundFact(fact, format, reader))];
    }

    internal CustomerDefinition Definition { get; }

    /// <summary>Binds what the current row says; an empty name becomes the customer number.</summary>
    /// <returns>Why the row cannot be used, or null.</returns>
    internal string? Read(ExtractReader reader, ReadOnlySpan<byte> number, FactTable facts)
    {
        var isContact = Definition.Table == StagedTable.Contact;
        var fault = firstName?.Read(reader) ?? lastName?.Read(reader) ?? name?.Read(reader);
        if (fault is not null)
        {
            return fault;
        }

        DateOnly? birth = null;
        fault = birthDate?.Read(reader, out birth);
        if (fault is not null)
        {
            return fault;
        }

        facts.Describe(
            number,
            firstName is null ? default : firstName.Value,
            isContact ? OrNumber(lastName, number) : default,
            isContact ? default : OrNumber(name, number),
            birth,
            Gender(reader, birth));
        return ReadFacts(reader, facts);
    }

    private string? ReadFacts(ExtractReader reader, FactTable facts)
    {
        for (var place = 0; place < known.Length; place++)
        {
            if (known[place].Read(reader, facts, place) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static BoundText? Bind(TextTemplate? template, string property, int longest, ExtractReader reader) =>
        template is null ? null : new BoundText(template, property, longest, reader);

    private static ReadOnlySpan<byte> OrNumber(BoundText? text, ReadOnlySpan<byte> number) =>
        text is null || text.Value.IsEmpty ? number : text.Value;

    private long? Gender(ExtractReader reader, DateOnly? birth)
    {
        if (gender >= 0)
        {
            var text = reader.Field(gender);
            return IsAmong(text, male) ? Male : IsAmong(text, female) ? Female : null;
        }

        var readsOffBirth = Definition.BirthDate is { WomenMonthOffset: > 0 } && birth is not null;
        return readsOffBirth ? birthDate!.IsWoman ? Female : Male : null;
    }

    private static bool IsAmong(ReadOnlySpan<byte> text, byte[][] values)
    {
        foreach (var value in values)
        {
            if (text.SequenceEqual(value))
            {
                return true;
            }
        }

        return false;
    }
}
