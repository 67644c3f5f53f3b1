using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Columns;

/// <summary>Makes the working column of a definition.</summary>
internal static class ColumnFactory
{
    public static Column Make(ColumnDefinition definition) => definition.Kind switch
    {
        ColumnKind.PrimaryKey or ColumnKind.UniqueIdentifier => new GuidColumn(definition),
        ColumnKind.Text or ColumnKind.Memo => new TextColumn(definition),
        ColumnKind.Integer => new IntegerColumn(definition),
        ColumnKind.BigInteger => new BigIntegerColumn(definition),
        ColumnKind.Decimal => new DecimalColumn(definition),
        ColumnKind.Double => new DoubleColumn(definition),
        ColumnKind.Money => new MoneyColumn(definition),
        ColumnKind.DateTime => new DateTimeColumn(definition),
        ColumnKind.Boolean => new BooleanColumn(definition),
        ColumnKind.Picklist or ColumnKind.State or ColumnKind.Status => new ChoiceColumn(definition),
        ColumnKind.MultiSelectPicklist => new MultiSelectColumn(definition),
        ColumnKind.Lookup when definition.Name is StandardColumns.OwningUser or StandardColumns.OwningTeam => new OwnerPartColumn(definition),
        ColumnKind.Lookup or ColumnKind.Customer or ColumnKind.Owner => new LookupColumn(definition),
        _ => throw new SandboxException($"The sandbox cannot make the column '{definition.Name}' of '{definition.Table}' of kind {definition.Kind}."),
    };
}
