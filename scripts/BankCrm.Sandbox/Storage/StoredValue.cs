using System;

namespace BankCrm.Sandbox.Storage;

/// <summary>A column's value in the form in which SQLite keeps it.</summary>
internal readonly struct StoredValue
{
    private StoredValue(StoredKind kind, long integer, double real, string? text, Guid id)
    {
        Kind = kind;
        Integer = integer;
        Real = real;
        Text = text;
        Id = id;
    }

    public static StoredValue Null => default;

    public StoredKind Kind { get; }

    public long Integer { get; }

    public double Real { get; }

    /// <summary>The text, or a reference's table.</summary>
    public string? Text { get; }

    public Guid Id { get; }

    public bool IsNull => Kind == StoredKind.Null;

    public static StoredValue Of(long value) => new(StoredKind.Integer, value, 0, null, default);

    public static StoredValue Of(bool value) => Of(value ? 1L : 0L);

    public static StoredValue Of(double value) => new(StoredKind.Real, 0, value, null, default);

    public static StoredValue Of(string value) => new(StoredKind.Text, 0, 0, value, default);

    public static StoredValue Of(Guid value) => new(StoredKind.Guid, 0, 0, null, value);

    public static StoredValue Of(Guid id, string table) => new(StoredKind.Reference, 0, 0, table, id);
}
