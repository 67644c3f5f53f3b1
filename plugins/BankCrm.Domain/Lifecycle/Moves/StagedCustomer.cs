using BankCrm.Domain.Review;

namespace BankCrm.Domain.Lifecycle.Moves;

/// <summary>A customer and where it stands.</summary>
public sealed class StagedCustomer
{
    public StagedCustomer(CustomerRecord record, StageState stage)
    {
        Record = record;
        Stage = stage;
    }

    public CustomerRecord Record { get; }

    public StageState Stage { get; }
}
