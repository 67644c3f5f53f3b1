using System;

namespace BankCrm.Feed.Staging;

/// <summary>The keys that rows of one file rule carry, with where each was first seen and, for a link, what it leads to.</summary>
internal sealed class KeyTable : IDisposable
{
    private readonly SqliteStatement insert;
    private readonly SqliteStatement find;

    internal KeyTable(StagingDatabase staging, string table)
    {
        staging.Execute($"CREATE TABLE {table}(key TEXT NOT NULL PRIMARY KEY, target TEXT, origin INTEGER NOT NULL) WITHOUT ROWID");
        insert = staging.Prepare($"INSERT INTO {table}(key, target, origin) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING");
        find = staging.Prepare($"SELECT target, origin FROM {table} WHERE key=?1");
    }

    /// <summary>Keeps a key; false where it is there already.</summary>
    internal bool TryAdd(ReadOnlySpan<byte> key, ReadOnlySpan<byte> target, Origin origin)
    {
        insert.BindText(1, key);
        insert.BindText(2, target);
        insert.Bind(3, origin.Packed);
        return insert.Run() > 0;
    }

    /// <summary>Where the key was first seen.</summary>
    internal Origin OriginOf(ReadOnlySpan<byte> key)
    {
        find.BindText(1, key);
        find.Step();
        var origin = Origin.Unpack(find.Number(1));
        find.Reset();
        return origin;
    }

    /// <summary>What the key leads to, copied to the start of the buffer.</summary>
    /// <returns>The length of the target, or -1 where the key is unknown.</returns>
    internal int Follow(ReadOnlySpan<byte> key, Span<byte> buffer)
    {
        find.BindText(1, key);
        if (!find.Step())
        {
            return -1;
        }

        var target = find.Utf8(0);
        var length = target.Length <= buffer.Length ? target.Length : -1;
        if (length >= 0)
        {
            target.CopyTo(buffer);
        }

        find.Reset();
        return length;
    }

    public void Dispose()
    {
        insert.Dispose();
        find.Dispose();
    }
}
