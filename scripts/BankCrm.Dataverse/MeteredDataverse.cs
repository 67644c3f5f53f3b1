using System;
using System.Threading;

namespace BankCrm.Dataverse;

/// <summary>Counts the requests that go to an environment; each message is one, whatever it carries.</summary>
public sealed class MeteredDataverse : ForwardingDataverse
{
    private readonly IDataverse inner;
    private readonly Counter counter;

    public MeteredDataverse(IDataverse inner)
        : this(inner, new Counter())
    {
    }

    private MeteredDataverse(IDataverse inner, Counter counter)
        : base(inner)
    {
        this.inner = inner;
        this.counter = counter;
    }

    /// <summary>Requests so far, those of clones included.</summary>
    public long Requests => Interlocked.Read(ref counter.Requests);

    public override string Description => inner.Description;

    public override int RecommendedParallelism => inner.RecommendedParallelism;

    public override IDataverse Clone() => new MeteredDataverse(inner.Clone(), counter);

    public override void Dispose() => inner.Dispose();

    protected override T Call<T>(Func<T> request)
    {
        Interlocked.Increment(ref counter.Requests);
        return request();
    }

    private sealed class Counter
    {
        public long Requests;
    }
}
