using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>A plug-in's refusal: its message reaches the caller and a synchronous step rolls back.</summary>
public sealed class InvalidPluginExecutionException : Exception
{
    private static readonly IReadOnlyDictionary<string, string> NoDetails = new Dictionary<string, string>();

    public InvalidPluginExecutionException()
    {
    }

    public InvalidPluginExecutionException(string message)
        : base(message)
    {
    }

    public InvalidPluginExecutionException(string message, Exception exception)
        : base(message, exception)
    {
    }

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus)
        : base(message)
    {
        HttpStatus = httpStatus;
    }

    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails)
        : base(message)
    {
        ExceptionDetails = exceptionDetails;
    }

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus, Dictionary<string, string> exceptionDetails)
        : this(message, httpStatus)
    {
        ExceptionDetails = exceptionDetails;
    }

    public InvalidPluginExecutionException(OperationStatus status)
    {
        Status = status;
    }

    public InvalidPluginExecutionException(OperationStatus status, string message)
        : base(message)
    {
        Status = status;
    }

    public InvalidPluginExecutionException(OperationStatus status, string message, Dictionary<string, string> exceptionDetails)
        : this(status, message)
    {
        ExceptionDetails = exceptionDetails;
    }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message)
        : this(status, message)
    {
        ErrorCode = errorCode;
    }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message)
    {
        HttpStatus = httpStatus;
    }

    public OperationStatus Status { get; }

    public int ErrorCode { get; }

    public PluginHttpStatusCode HttpStatus { get; }

    public IReadOnlyDictionary<string, string> ExceptionDetails { get; } = NoDetails;
}
