namespace BankCrm.Sandbox.Metadata;

/// <summary>The column types that the sandbox stores; any other type is refused at import by name.</summary>
public enum ColumnKind
{
    PrimaryKey,
    UniqueIdentifier,
    Text,
    Memo,
    Integer,
    BigInteger,
    Decimal,
    Double,
    Money,
    DateTime,
    Boolean,
    Picklist,
    MultiSelectPicklist,
    Lookup,
    Customer,
    Owner,
    State,
    Status,
}
