using System;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Staging;

/// <summary>The staged customers. Of several rows about one customer, that of the latest window counts, and of those the first.</summary>
internal sealed class CustomerRows : IDisposable
{
    private readonly SqliteStatement upsert;
    private readonly SqliteStatement find;

    internal CustomerRows(StagingDatabase staging)
    {
        upsert = staging.Prepare(
            """
            INSERT INTO customer(number, origin, window, entity, kind, updates, firstname, lastname, name, birthdate, gender)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            ON CONFLICT DO UPDATE SET origin=excluded.origin, window=excluded.window, kind=excluded.kind, updates=excluded.updates,
                firstname=excluded.firstname, lastname=excluded.lastname, name=excluded.name, birthdate=excluded.birthdate,
                gender=excluded.gender
            WHERE excluded.window > window AND excluded.entity = entity
            """);
        find = staging.Prepare("SELECT entity, origin FROM customer WHERE number=?1");
    }

    internal void BindFirstName(ReadOnlySpan<byte> value) => upsert.BindText(7, value);

    internal void BindLastName(ReadOnlySpan<byte> value) => upsert.BindText(8, value);

    internal void BindName(ReadOnlySpan<byte> value) => upsert.BindText(9, value);

    internal void BindBirthDate(DateOnly? value) => upsert.Bind(10, value?.DayNumber);

    internal void BindGender(long? value) => upsert.Bind(11, value);

    /// <summary>Keeps what is bound about the customer.</summary>
    /// <returns>Whether it was written; otherwise another row about the customer counts.</returns>
    internal bool Add(ReadOnlySpan<byte> number, Origin origin, int window, CustomerDefinition definition)
    {
        upsert.BindText(1, number);
        upsert.Bind(2, origin.Packed);
        upsert.Bind(3, window);
        upsert.Bind(4, (long)definition.Table);
        upsert.Bind(5, (long)definition.Kind);
        upsert.Bind(6, definition.UpdateExisting ? 1 : 0);
        return upsert.Run() > 0;
    }

    /// <summary>The table that the customer was staged for, and the row that says so; null where it was not staged.</summary>
    internal (StagedTable Table, Origin Origin)? Find(ReadOnlySpan<byte> number)
    {
        find.BindText(1, number);
        if (!find.Step())
        {
            return null;
        }

        var found = ((StagedTable)find.Number(0), Origin.Unpack(find.Number(1)));
        find.Reset();
        return found;
    }

    public void Dispose()
    {
        upsert.Dispose();
        find.Dispose();
    }
}
