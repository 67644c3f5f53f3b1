using System;

namespace BankCrm.WebApi.Http;

/// <summary>A request that the Web API refuses before it reaches the environment.</summary>
internal sealed class ApiFault : Exception
{
    private const int BadQuery = unchecked((int)0x80060888);
    private const int BadPayload = unchecked((int)0x80048d19);
    private const int UnknownResource = unchecked((int)0x8006088a);
    private const int NotSupported = unchecked((int)0x8004032b);
    private const int Unauthorized = unchecked((int)0x80072560);
    private const int PrivilegeDenied = unchecked((int)0x80040220);
    private const int BadBatch = unchecked((int)0x80048510);

    private ApiFault(int status, int code, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Status = status;
        Code = code;
    }

    public int Status { get; }

    public int Code { get; }

    public static ApiFault Query(string message, Exception? cause = null) => new(400, BadQuery, message, cause);

    public static ApiFault Payload(string message) => new(400, BadPayload, $"Error identified in Payload provided by the user for Entity :'', InnerException : {message}");

    public static ApiFault Unknown(string message) => new(404, UnknownResource, message);

    public static ApiFault Method(string method, string what) => new(405, BadQuery, $"The requested resource does not support http method '{method}': {what}.");

    /// <summary>The platform does this; the sandbox's Web API does not, and says so.</summary>
    public static ApiFault Unsupported(string what) => new(501, NotSupported, $"The sandbox's Web API does not support {what}.");

    public static ApiFault Unauthenticated(string message) => new(401, Unauthorized, message);

    public static ApiFault Forbidden(string message) => new(403, PrivilegeDenied, message);

    public static ApiFault Batch(string message) => new(400, BadBatch, message);
}
