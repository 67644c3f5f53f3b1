using System;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Operations;

/// <summary>Answers requests: finds out who calls and what is wanted, and turns every refusal into the platform's shape.</summary>
internal sealed class ApiService(SandboxEnvironment environment, WebApiOptions options)
{
    private const int Unexpected = unchecked((int)0x80040224);

    private ApiModel? model;

    public ApiReply Handle(ApiRequest request) => Guard(() =>
    {
        using IDataverse connection = environment.Connect(CallerOf(request));
        ApiModel current = Model();
        return request.Path == "$batch" ? new Batch(current, connection).Run(request) : Answer(current, connection, request);
    });

    /// <summary>Answers a request that is no batch.</summary>
    public static ApiReply Answer(ApiModel model, IDataverse connection, ApiRequest request) => Guard(() => request.Path switch
    {
        "" => Definitions.ServiceDocument(model, request),
        "$metadata" => Definitions.Csdl(model, request),
        _ when request.IsRead => new Reads(model, connection, request).Answer(),
        _ => new Writes(model, connection, request).Compile().Run(connection),
    });

    /// <summary>Runs some work; what it throws becomes an answer.</summary>
    public static ApiReply Guard(Func<ApiReply> work)
    {
        const int badRequest = 400;
        const int serverError = 500;
        const int badQuery = unchecked((int)0x80060888);
        const int unknownResource = unchecked((int)0x8006088a);
        const int notFound = 404;
        try
        {
            return work();
        }
        catch (ApiFault fault)
        {
            return ApiReply.Error(fault.Status, fault.Code, fault.Message);
        }
        catch (DataverseFaultException fault)
        {
            return ApiReply.Error(FaultStatus.Of(fault.ErrorCode), fault.ErrorCode, fault.Message);
        }
        catch (ODataUnrecognizedPathException problem)
        {
            return ApiReply.Error(notFound, unknownResource, problem.Message);
        }
        catch (Exception problem) when (problem is ODataException or UriFormatException)
        {
            return ApiReply.Error(badRequest, badQuery, problem.Message);
        }
        catch (Exception problem)
        {
            return ApiReply.Error(serverError, Unexpected, $"An unexpected error occurred: {problem.GetType().Name}.");
        }
    }

    private ApiModel Model()
    {
        EnvironmentSchema schema = environment.Schema;
        ApiModel? present = model;
        return present?.Schema == schema ? present : model = ModelBuilder.Build(schema);
    }

    /// <summary>The platform's impersonation headers name the user whose rights apply; there is no other sign-in here.</summary>
    private Guid CallerOf(ApiRequest request)
    {
        if (request.Header(ApiRequest.CallerId) is { Length: > 0 } caller)
        {
            return Known("systemuserid", Id(caller, ApiRequest.CallerId));
        }

        if (request.Header(ApiRequest.CallerObjectId) is { Length: > 0 } account)
        {
            return Known("azureactivedirectoryobjectid", Id(account, ApiRequest.CallerObjectId));
        }

        return options.DefaultUserId ?? throw ApiFault.Unauthenticated("The request names no caller: send the header MSCRMCallerID or CallerObjectId.");
    }

    private static Guid Id(string text, string header) =>
        Guid.TryParse(text, out Guid id) ? id : throw ApiFault.Unauthenticated($"The header {header} is not the id of a user.");

    private Guid Known(string column, Guid id)
    {
        using IDataverse administrator = environment.Connect();
        var query = new QueryByAttribute("systemuser") { ColumnSet = new ColumnSet() };
        query.AddAttributeValue(column, id);
        return administrator.RetrieveMultiple(query).Entities.FirstOrDefault() is { } user
            ? user.Id
            : throw ApiFault.Forbidden($"The user {id} is not a member of the organization.");
    }
}
