namespace BankCrm.Sandbox.Messages;

/// <summary>Counts what one call from outside causes, and lets one of its writes fail where a test asks for that.</summary>
internal sealed class CallTally(int? failingWrite = null)
{
    public int Requests { get; private set; } = 1;

    public int Writes { get; private set; }

    /// <summary>A plug-in makes a request.</summary>
    public void CountRequest() => Requests++;

    /// <summary>A row is about to be written.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">It is the write that was to fail.</exception>
    public void CountWrite()
    {
        Writes++;
        if (Writes == failingWrite)
        {
            throw Fault.Of(0x80044150, $"Generic SQL error. (The sandbox was asked to let write {Writes} fail.)");
        }
    }
}
