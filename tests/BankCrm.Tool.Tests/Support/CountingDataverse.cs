using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Dataverse;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Tool.Tests.Support;

/// <summary>An environment that notes what was read from it.</summary>
internal sealed class CountingDataverse(IDataverse inner) : ForwardingDataverse(inner)
{
    private readonly ConcurrentBag<EntityCollection> answers = new();

    /// <summary>How many queries were sent.</summary>
    public int Queries => answers.Count;

    /// <summary>How many rows of a table were read.</summary>
    public int RowsOf(string table) => answers.SelectMany(answer => answer.Entities).Count(row => row.LogicalName == table);

    /// <summary>The columns of every row that was read, as far as they hold anything.</summary>
    public IReadOnlyCollection<string> ColumnsRead => answers.SelectMany(answer => answer.Entities).SelectMany(row => row.Attributes.Keys).ToHashSet(StringComparer.Ordinal);

    public override string Description => inner.Description;

    public override int RecommendedParallelism => 1;

    public override IDataverse Clone() => this;

    public override void Dispose()
    {
    }

    protected override T Call<T>(Func<T> request)
    {
        T answer = request();
        if (answer is EntityCollection rows)
        {
            answers.Add(rows);
        }

        return answer;
    }
}
