using System;
using System.Buffers;
using System.Text;
using SQLitePCL;

namespace BankCrm.Sandbox.Storage;

/// <summary>
/// A prepared SQLite statement, reused through the database's cache. It sits on the native calls because a bulk load binds
/// tens of millions of values, and a parameter object for each would cost more than the storing.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt handle;

    public Statement(sqlite3 connection, string sql)
    {
        this.connection = connection;
        Sql = sql;
        int code = raw.sqlite3_prepare_v2(connection, sql, out handle);
        if (code != raw.SQLITE_OK)
        {
            throw SqliteFault.From(connection, code);
        }
    }

    public string Sql { get; }

    /// <summary>True between the first step and the reset: a nested use of the same SQL needs a statement of its own.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Set when the cache dropped the statement while it was in use; it then frees itself at the reset.</summary>
    public bool IsForgotten { get; set; }

    public void Bind(int index, in StoredValue value)
    {
        switch (value.Kind)
        {
            case StoredKind.Null:
                Check(raw.sqlite3_bind_null(handle, index));
                break;
            case StoredKind.Integer:
                Check(raw.sqlite3_bind_int64(handle, index, value.Integer));
                break;
            case StoredKind.Real:
                Check(raw.sqlite3_bind_double(handle, index, value.Real));
                break;
            case StoredKind.Text:
                Bind(index, value.Text!);
                break;
            default:
                Bind(index, value.Id);
                break;
        }
    }

    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(handle, index, value));

    public void BindNull(int index) => Check(raw.sqlite3_bind_null(handle, index));

    public void Bind(int index, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        Check(raw.sqlite3_bind_blob(handle, index, bytes));
    }

    public void Bind(int index, ReadOnlySpan<byte> value) => Check(raw.sqlite3_bind_blob(handle, index, value));

    public void Bind(int index, string value)
    {
        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most <= 1024)
        {
            Span<byte> small = stackalloc byte[most];
            Check(raw.sqlite3_bind_text(handle, index, small[..Encoding.UTF8.GetBytes(value, small)]));
            return;
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(most);
        Check(raw.sqlite3_bind_text(handle, index, rented.AsSpan(0, Encoding.UTF8.GetBytes(value, rented))));
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Step()
    {
        IsBusy = true;
        int code = raw.sqlite3_step(handle);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw SqliteFault.From(connection, code),
        };
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Makes the statement ready for its next use. The code of the last failure comes back here too and was already thrown.</summary>
    public void Reset()
    {
        IsBusy = false;
        _ = raw.sqlite3_reset(handle);
        if (IsForgotten)
        {
            Dispose();
        }
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Integer(int column) => raw.sqlite3_column_int64(handle, column);

    public double Real(int column) => raw.sqlite3_column_double(handle, column);

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string() ?? string.Empty;

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    public Guid Id(int column) => new(raw.sqlite3_column_blob(handle, column), bigEndian: true);

    public void Dispose() => handle.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw SqliteFault.From(connection, code);
        }
    }
}
