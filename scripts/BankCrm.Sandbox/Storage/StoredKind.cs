namespace BankCrm.Sandbox.Storage;

/// <summary>The storage classes of a column's value.</summary>
internal enum StoredKind : byte
{
    Null,
    Integer,
    Real,
    Text,
    Guid,

    /// <summary>An id and the table that it is in, for lookups of several tables.</summary>
    Reference,
}
