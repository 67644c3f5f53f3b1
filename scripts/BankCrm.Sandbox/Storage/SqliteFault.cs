using System;
using SQLitePCL;

namespace BankCrm.Sandbox.Storage;

/// <summary>SQLite refused a statement; writers turn a broken constraint into the platform's fault.</summary>
internal sealed class SqliteFault : Exception
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    private SqliteFault(int code, string message)
        : base(message)
    {
        Code = code;
    }

    /// <summary>SQLite's extended result code.</summary>
    public int Code { get; }

    public bool IsUniqueViolation => Code is UniqueViolation or PrimaryKeyViolation;

    public static SqliteFault From(sqlite3 connection, int code)
    {
        int extended = raw.sqlite3_extended_errcode(connection);
        string text = raw.sqlite3_errmsg(connection).utf8_to_string() ?? string.Empty;
        return new SqliteFault(extended == 0 ? code : extended, text);
    }
}
