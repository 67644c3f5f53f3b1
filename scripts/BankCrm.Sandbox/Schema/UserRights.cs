using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Security;

namespace BankCrm.Sandbox.Schema;

/// <summary>What a user may do at one moment, for readers outside that show only that.</summary>
public sealed class UserRights
{
    private readonly Principal user;
    private readonly Catalog catalog;

    internal UserRights(Principal user, Catalog catalog)
    {
        this.user = user;
        this.catalog = catalog;
    }

    /// <summary>The language of the user's pages (LCID).</summary>
    public int Language => user.Language;

    /// <summary>Whether the user has a privilege on a table at any depth; row by row it may still be refused.</summary>
    /// <param name="verb">Create, Read, Write, Delete, Append, AppendTo, Assign or Share.</param>
    /// <param name="table">A table's logical name; without such a table the answer is no.</param>
    public bool May(string verb, string table) => catalog.Find(table) is { } found && user.DepthOf(found.Privilege(verb)) is not null;

    /// <summary>Whether the user may see a column's values.</summary>
    public bool MayRead(string table, string column) => Find(table, column) is { } found && user.MayRead(found);

    /// <summary>Whether the user may give a column a value in a new row.</summary>
    public bool MayCreate(string table, string column) =>
        Find(table, column) is { } found && found.Definition.IsValidForCreate && user.MayCreate(found);

    /// <summary>Whether the user may change a column's value.</summary>
    public bool MayUpdate(string table, string column) =>
        Find(table, column) is { } found && found.Definition.IsValidForUpdate && user.MayUpdate(found);

    private Column? Find(string table, string column) => catalog.Find(table)?.Find(column);
}
