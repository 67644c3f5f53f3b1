using System;

namespace BankCrm.Domain.Foundation;

/// <summary>Ends a use case that a rule forbids. The host's error boundary turns the violation into words.</summary>
public sealed class ViolationException : Exception
{
    public ViolationException(Violation violation)
        : base(violation.ToString()) => Violation = violation;

    public Violation Violation { get; }
}
