using System;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Dataverse;

/// <summary>
/// An environment that the tool works on from outside: the sandbox, or a real one. One connection is used by one thread at a
/// time; <see cref="Clone"/> gives another for another worker.
/// </summary>
public interface IDataverse : IOrganizationService, IDisposable
{
    /// <summary>What is at the other end, in words for a person: a file name, or a host name.</summary>
    string Description { get; }

    /// <summary>How many requests the server advises to have under way at once; at least 1.</summary>
    int RecommendedParallelism { get; }

    /// <summary>Another connection to the same environment as the same user.</summary>
    IDataverse Clone();
}
