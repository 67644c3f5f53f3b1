using System;
using System.Buffers.Binary;
using System.IO;
using Microsoft.Data.Sqlite;

namespace BankCrm.Sandbox.Storage;

/// <summary>A sandbox's file: made under another name and moved in place when it is whole, and recognized when it is opened.</summary>
internal static class SandboxFile
{
    /// <summary>SQLite's application id of a sandbox ("BCSB").</summary>
    private const int ApplicationId = 0x42435342;

    private const int FormatVersion = 1;

    public static void Mark(Database database) => database.Execute(
        FormattableString.Invariant($"PRAGMA application_id={ApplicationId}; PRAGMA user_version={FormatVersion};"));

    public static void CreateInfo(Database database) => database.Execute(
        "CREATE TABLE sandbox_info(version INTEGER NOT NULL); INSERT INTO sandbox_info(version) VALUES(1000000);");

    /// <summary>Builds a new file with <paramref name="build"/>.</summary>
    /// <exception cref="SandboxException">There is a file already, or the folder cannot be written.</exception>
    public static void Create(string path, Action<Database> build)
    {
        if (File.Exists(path))
        {
            throw new SandboxException($"There is a file at {path} already; a sandbox is created where there is none, or opened.");
        }

        string unfinished = path + ".unfinished";
        try
        {
            Delete(unfinished);
            using (Database database = Database.OnDisk(unfinished, create: true))
            {
                build(database);
                Mark(database);
                database.Execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;");
            }

            File.Move(unfinished, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new SandboxException($"The sandbox's file cannot be made at {path}: {problem.Message}", problem);
        }
    }

    /// <exception cref="SandboxException">There is no file, or it is not a whole sandbox, or another process has it open.</exception>
    public static Database Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new SandboxException($"There is no sandbox at {path}.");
        }

        RequireHeader(path);
        Database? database = null;
        try
        {
            database = Database.OnDisk(path, create: false);
            if (Number(database, "PRAGMA user_version") != FormatVersion)
            {
                throw new SandboxException($"{path} is a sandbox of another version; make a new one.");
            }

            // Takes the lock now, so that a second process is told here and not in the middle of its work.
            database.Begin();
            database.Commit();
            return database;
        }
        catch (Exception problem) when (problem is SqliteException or SqliteFault)
        {
            database?.Dispose();
            int code = problem is SqliteFault fault ? fault.Code & 0xff : ((SqliteException)problem).SqliteErrorCode;
            const int busy = 5;
            throw new SandboxException(
                code == busy ? $"{path} is in use by another process." : $"{path} is not a whole sandbox: {problem.Message}", problem);
        }
        catch
        {
            database?.Dispose();
            throw;
        }
    }

    /// <summary>Looks before SQLite touches the file, which would turn another program's database into one with a write-ahead log.</summary>
    private static void RequireHeader(string path)
    {
        const int applicationIdOffset = 68;
        var header = new byte[100];
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.AsSpan().StartsWith("SQLite format 3\0"u8))
            {
                throw new SandboxException($"{path} is not a whole sandbox: it is no database.");
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SandboxException($"{path} cannot be read: {problem.Message}", problem);
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(applicationIdOffset)) != ApplicationId)
        {
            throw new SandboxException($"{path} is a database, but not a sandbox.");
        }
    }

    private static void Delete(string path)
    {
        foreach (string suffix in new[] { string.Empty, "-wal", "-shm", "-journal" })
        {
            File.Delete(path + suffix);
        }
    }

    private static long Number(Database database, string sql)
    {
        Statement statement = database.Prepare(sql);
        long number = statement.Step() ? statement.Integer(0) : 0;
        statement.Reset();
        return number;
    }
}
