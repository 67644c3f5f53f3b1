using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Review.Storage;

/// <summary>
/// How rows reach the platform. Inside a plug-in row by row, since bulk messages are not supported there; from outside in bulk. Both
/// write the same rows.
/// </summary>
public interface IRowWriter
{
    /// <summary>Creates rows of one table.</summary>
    void Create(IReadOnlyList<Entity> rows);

    /// <summary>Updates rows of one table; each row holds just what changes.</summary>
    void Update(IReadOnlyList<Entity> rows);

    /// <summary>Creates rows with ids of their own, or updates those that exist.</summary>
    void Upsert(IReadOnlyList<Entity> rows);
}
