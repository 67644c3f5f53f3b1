using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;

namespace BankCrm.Feed.Mapping;

/// <summary>Reads the property "customer" of a file.</summary>
internal sealed class CustomerReader(IReadOnlyDictionary<string, LinkRule> links)
{
    private static readonly Dictionary<string, CustomerKind> Kinds = new(StringComparer.Ordinal)
    {
        ["personal"] = CustomerKind.Personal,
        ["corporate"] = CustomerKind.Corporate,
        ["institutional"] = CustomerKind.Institutional,
    };

    private static readonly Dictionary<string, StagedTable> Tables = new(StringComparer.Ordinal)
    {
        ["contact"] = StagedTable.Contact,
        ["account"] = StagedTable.Account,
    };

    internal CustomerRule Read(MappingObject entry)
    {
        var number = entry.Required("number").Text();
        var via = entry.TryGet("via", out var through) ? through.Texts().Select(name => Link(through, name)).ToArray() : [];
        var defines = entry.TryGet("kind", out _) ? Definition(entry) : null;
        entry.RefuseOthers();
        return new CustomerRule(number, via, defines);
    }

    private static CustomerDefinition Definition(MappingObject entry)
    {
        var kind = entry.Choice("kind", Kinds, CustomerKind.Personal);
        var table = entry.Choice("table", Tables, kind == CustomerKind.Personal ? StagedTable.Contact : StagedTable.Account);
        var definition = new CustomerDefinition(
            table,
            kind,
            SourceReader.Template(entry, "firstName"),
            SourceReader.Template(entry, "lastName"),
            SourceReader.Template(entry, "name"),
            entry.TryGet("birthDate", out var birth) ? SourceReader.Date(birth) : null,
            entry.TryGet("gender", out var gender) ? Gender(gender.Object()) : null,
            [.. CustomerFact.All.Select(fact => Fact(entry, fact)).OfType<FactRule>()],
            entry.Flag("updateExisting", otherwise: true));
        var ofContact = definition.FirstName is not null || definition.LastName is not null || definition.BirthDate is not null
            || definition.Gender is not null;
        return table switch
        {
            StagedTable.Contact when definition.Name is not null
                => throw entry.Fault("a contact is named by lastName and firstName, not by name."),
            StagedTable.Account when ofContact
                => throw entry.Fault("an account has a name, and no firstName, lastName, birthDate or gender."),
            _ => definition,
        };
    }

    private static FactRule? Fact(MappingObject entry, CustomerFact fact)
    {
        if (!entry.TryGet(fact.Property, out var found))
        {
            return null;
        }

        var date = fact.Kind == FactKind.Date ? SourceReader.Date(found) : null;
        return new FactRule(fact, date?.Column ?? found.Text(), date);
    }

    private static GenderRule Gender(MappingObject entry)
    {
        var rule = new GenderRule(entry.Required("column").Text(), entry.Required("male").Texts(), entry.Required("female").Texts());
        entry.RefuseOthers();
        return rule;
    }

    private LinkRule Link(MappingElement element, string name) =>
        links.TryGetValue(name, out var link) ? link : throw element.Fault($"there is no link called \"{name}\".");
}
