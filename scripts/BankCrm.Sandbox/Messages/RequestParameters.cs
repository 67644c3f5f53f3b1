using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Messages;

/// <summary>Reads a request's parameters; one that the message does not know is refused by name.</summary>
internal static class RequestParameters
{
    /// <summary>Parameters that any write may carry and that mean nothing here: there are no duplicate rules to suppress.</summary>
    private static readonly string[] Harmless = ["SuppressDuplicateDetection", "CalculateMatchCodeSynchronously", "tag"];

    public static void DemandKnown(OrganizationRequest request, params ReadOnlySpan<string> known)
    {
        foreach (string name in request.Parameters.Keys)
        {
            if (!known.Contains(name) && !Harmless.Contains(name))
            {
                throw Fault.Unsupported($"the parameter '{name}' of the message {request.RequestName}");
            }
        }
    }

    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">The parameter is missing or of another type.</exception>
    public static T Required<T>(OrganizationRequest request, string name)
    {
        if (!request.Parameters.TryGetValue(name, out object? value) || value is null)
        {
            throw Fault.Argument($"Required field '{name}' of the message {request.RequestName} is missing.");
        }

        return value is T typed
            ? typed
            : throw Fault.Argument($"The parameter '{name}' of the message {request.RequestName} is a {value.GetType().Name}, not a {typeof(T).Name}.");
    }

    public static T? Optional<T>(OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out object? value) && value is not null ? Required<T>(request, name) : default;
}
