using System;

namespace BankCrm.Feed.Generating;

/// <summary>What a made-up customer holds and does in one month. Amounts are in cents.</summary>
internal sealed class GeneratedMonth
{
    /// <summary>Balances at the end of the month: demand, time, wealth, fund, insurance, bond, metal, loan, card.</summary>
    internal long[] End { get; } = new long[GeneratedCustomer.Categories];

    /// <summary>Average balances over the month, in the same order.</summary>
    internal long[] Average { get; } = new long[GeneratedCustomer.Categories];

    internal long Transactions { get; set; }

    internal long AmountIn { get; set; }

    internal long AmountOut { get; set; }

    /// <summary>Contacts by branch, phone, web, mobile and partner.</summary>
    internal long[] Channels { get; } = new long[5];

    internal long CrossBorder { get; set; }

    internal bool HasSalary { get; set; }

    internal long Salary { get; set; }

    internal long DirectDebits { get; set; }

    internal long Products { get; set; }

    /// <summary>The last day with a transaction; null where there never was one.</summary>
    internal DateOnly? LastActive { get; set; }

    /// <summary>Revenue less cost to serve; may be negative.</summary>
    internal long Contribution { get; set; }

    /// <summary>What went to other banks.</summary>
    internal long CompetitorTransfer { get; set; }

    /// <summary>What matured and was not renewed.</summary>
    internal long MaturedUnrenewed { get; set; }

    internal long FeesWaived { get; set; }

    internal long ComplaintCost { get; set; }

    internal long ServiceCost { get; set; }

    internal long StaffContacts { get; set; }
}
