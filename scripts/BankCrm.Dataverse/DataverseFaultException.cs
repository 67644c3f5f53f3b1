using System;

namespace BankCrm.Dataverse;

/// <summary>
/// The environment refused a request. Adapters turn their transport's own fault into this one, so that the tool reads one kind
/// (the SDK's FaultException&lt;OrganizationServiceFault&gt; does not exist on every runtime that the tool supports).
/// </summary>
public sealed class DataverseFaultException : Exception
{
    public DataverseFaultException(int errorCode, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ErrorCode = errorCode;
    }

    /// <summary>The platform's error code, for example 0x80060892 for a duplicate alternate key.</summary>
    public int ErrorCode { get; }
}
