using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Columns;

/// <summary>owninguser or owningteam: the owner when it is of that kind.</summary>
internal sealed class OwnerPartColumn(ColumnDefinition definition) : Column(definition)
{
    private readonly string target = definition.Targets[0];

    public override string? SqlType => null;

    public override string Sql(string alias) => $"CASE WHEN {alias}.\"ownerid$table\"='{target}' THEN {alias}.\"ownerid\" END";

    public override StoredValue Store(object value) => throw Fault.Argument($"'{Name}' of '{Table}' follows from the owner and cannot be set.");

    public override StoredValue Filter(object value) => value switch
    {
        System.Guid id => StoredValue.Of(id),
        string text when System.Guid.TryParse(text, out System.Guid parsed) => StoredValue.Of(parsed),
        _ => throw Fault.WrongType(Table, Name, value, "Guid"),
    };

    public override object Read(Statement row, int index) => new EntityReference(target, row.Id(index));
}
