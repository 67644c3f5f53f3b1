using System;
using System.Collections.Generic;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Pipeline;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.Sandbox;

/// <summary>The one thing behind all connections of a sandbox: takes calls one at a time and puts each into its transaction.</summary>
internal sealed class Engine : IDisposable
{
    private readonly Lock gate = new();
    private readonly Database database;
    private readonly ComponentStore store;
    private readonly RowVersions versions;

    public Engine(Database database, SandboxOptions options)
    {
        this.database = database;
        Options = options;
        store = new ComponentStore(database);
        versions = new RowVersions(database);
        Components components = store.Load();
        Runtime = new Runtime(database, versions, components);
        Plugins = new PluginHost(Runtime.Catalog.Assemblies, store.LoadAssembly);
        Processor = new MessageProcessor(this, Runtime);
    }

    public SandboxOptions Options { get; }

    public Runtime Runtime { get; private set; }

    public MessageProcessor Processor { get; private set; }

    public PluginHost Plugins { get; private set; }

    public TraceLog Traces { get; } = new();

    /// <summary>What the newest call from outside came to.</summary>
    public SandboxCall? LastCall { get; private set; }

    /// <summary>Which write of each coming call fails; null for none.</summary>
    public int? FailingWrite { get; set; }

    /// <summary>How many requests were carried out, those of plug-ins included.</summary>
    public long Requests { get; private set; }

    /// <summary>How many rows reads gave, those of plug-ins included.</summary>
    public long RowsRead { get; private set; }

    /// <summary>The version that the sandbox answers RetrieveVersion with: the platform's whose behaviour it stands in for.</summary>
    public string PlatformVersion => "9.2.0.0";

    public string OrganizationName => Options.OrganizationName;

    /// <summary>One call from outside. A write is one transaction; asynchronous steps run after it, before this returns.</summary>
    public T Call<T>(Guid userId, bool isRead, Func<CallScope, T> work)
    {
        lock (gate)
        {
            Count();
            CallScope scope = NewScope(userId, Guid.CreateVersion7(Options.Clock.GetUtcNow()), 1);
            try
            {
                T result = isRead ? work(scope) : InTransaction(scope, () => work(scope));
                RunQueue(scope.Outermost.AfterCommit);
                return result;
            }
            finally
            {
                LastCall = new SandboxCall(scope.Outermost.Tally.Requests, scope.Outermost.Tally.Writes);
            }
        }
    }

    /// <summary>Counts one request; the caller is inside a call.</summary>
    public void Count() => Requests++;

    /// <summary>Counts the rows that a read gave; the caller is inside a call.</summary>
    public void CountRows(int rows) => RowsRead += rows;

    /// <summary>ExecuteMultiple: each request is a call of its own.</summary>
    public ExecuteMultipleResponse ExecuteMultiple(Guid userId, OrganizationRequest batch)
    {
        RequestParameters.DemandKnown(batch, "Requests", "Settings");
        OrganizationRequestCollection requests = RequestParameters.Required<OrganizationRequestCollection>(batch, "Requests");
        ExecuteMultipleSettings settings = RequestParameters.Required<ExecuteMultipleSettings>(batch, "Settings");
        TransactionMessages.DemandCount(batch, requests.Count);
        foreach (OrganizationRequest request in requests)
        {
            if (request.RequestName == "ExecuteMultiple")
            {
                throw Fault.Of(0x80048510, $"ExecuteMultiple cannot contain ExecuteMultiple.");
            }
        }

        var items = new ExecuteMultipleResponseItemCollection();
        bool isFaulted = false;
        for (int index = 0; index < requests.Count; index++)
        {
            OrganizationRequest request = requests[index];
            try
            {
                OrganizationResponse response = Call(userId, MessageProcessor.IsRead(request.RequestName), scope => Processor.Execute(scope, request));
                if (settings.ReturnResponses)
                {
                    items.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Response = response });
                }
            }
            catch (DataverseFaultException fault)
            {
                isFaulted = true;
                items.Add(new ExecuteMultipleResponseItem
                {
                    RequestIndex = index,
                    Fault = new OrganizationServiceFault { ErrorCode = fault.ErrorCode, Message = fault.Message, Timestamp = Options.Clock.GetUtcNow().UtcDateTime },
                });
                if (!settings.ContinueOnError)
                {
                    break;
                }
            }
        }

        var all = new ExecuteMultipleResponse { ResponseName = "ExecuteMultiple" };
        all.Results["Responses"] = items;
        all.Results["IsFaulted"] = isFaulted;
        return all;
    }

    /// <summary>An asynchronous step: a transaction of its own; its failure is in the trace log only.</summary>
    public void RunJob(CallScope cause, Action<CallScope> work)
    {
        var scope = new CallScope
        {
            Caller = cause.Caller,
            InitiatingUserId = cause.InitiatingUserId,
            Now = Options.Clock.GetUtcNow().UtcDateTime,
            CorrelationId = cause.CorrelationId,
            Depth = cause.Depth,
            Parent = cause.Parent,
            Outermost = new OutermostCall(cause.Outermost.Tally),
        };
        try
        {
            InTransaction(scope, () =>
            {
                work(scope);
                return true;
            });
        }
        catch (DataverseFaultException)
        {
            // The job failed, as a system job may; the runner has put the reason into the trace log.
            return;
        }

        RunQueue(scope.Outermost.AfterCommit);
    }

    /// <summary>Work on the sandbox itself, such as an import, in one transaction; afterwards everything is compiled anew.</summary>
    public T Change<T>(Func<Database, ComponentStore, Components, (Components Components, T Result)> change)
    {
        lock (gate)
        {
            database.Begin();
            Runtime? fresh = null;
            PluginHost plugins;
            T result;
            try
            {
                (Components components, result) = change(database, store, Runtime.Components.Copy());
                fresh = new Runtime(database, versions, components);
                plugins = new PluginHost(fresh.Catalog.Assemblies, store.LoadAssembly);
                versions.Save();
                database.Commit();
            }
            catch
            {
                fresh?.Dispose();
                database.RollBack();
                database.Forget();
                versions.Forget();
                throw;
            }

            Runtime.Dispose();
            Runtime = fresh;
            Plugins = plugins;
            Processor = new MessageProcessor(this, fresh);
            return result;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            Runtime.Dispose();
            database.Dispose();
        }
    }

    private static void RunQueue(Queue<Action> jobs)
    {
        while (jobs.TryDequeue(out Action? job))
        {
            job();
        }
    }

    private CallScope NewScope(Guid userId, Guid correlationId, int depth) => new()
    {
        Caller = Runtime.Principals.Of(userId),
        InitiatingUserId = userId,
        Now = Options.Clock.GetUtcNow().UtcDateTime,
        CorrelationId = correlationId,
        Depth = depth,
        Outermost = new OutermostCall(new CallTally(FailingWrite)),
    };

    private T InTransaction<T>(CallScope scope, Func<T> work)
    {
        database.Begin();
        try
        {
            T result = work();
            if (scope.Outermost.Doomed is string failure)
            {
                throw Fault.Of(0x80040251, $"There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing. The ignored error: {failure}");
            }

            versions.Save();
            database.Commit();
            return result;
        }
        catch
        {
            database.RollBack();
            versions.Forget();
            Runtime.ForgetRows();
            throw;
        }
    }
}
