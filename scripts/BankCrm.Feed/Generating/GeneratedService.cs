namespace BankCrm.Feed.Generating;

/// <summary>
/// What serving a made-up customer costs. Most cost little; a few are waived fees, complain, use every channel or are called on too
/// often, so that every reason to lie below marginal cost occurs.
/// </summary>
internal sealed class GeneratedService
{
    private const long StaffContactCost = 1_500;
    private const long MostHeavyContacts = 25;

    private readonly SplitMix random;
    private readonly bool isWaivedFees;
    private readonly bool isOverServed;
    private readonly bool usesBranches;

    internal GeneratedService(SplitMix random)
    {
        this.random = random;
        isWaivedFees = random.Happens(25);
        isOverServed = random.Happens(15);
        usesBranches = random.Happens(20);
    }

    /// <summary>Adds a month's service to what was lived.</summary>
    internal void Serve(GeneratedMonth lived)
    {
        if (usesBranches)
        {
            lived.Channels[0] += random.Between(4, MostHeavyContacts);
        }

        lived.FeesWaived = isWaivedFees ? random.Between(1_000, 9_000) : 0;
        lived.ComplaintCost = random.Happens(4) ? random.Between(5_000, 80_000) : 0;
        lived.StaffContacts = isOverServed ? random.Between(4, 9) : random.Happens(80) ? 1 : 0;
        lived.ServiceCost = lived.StaffContacts * StaffContactCost;
    }
}
