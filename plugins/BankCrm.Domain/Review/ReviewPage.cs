using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Review;

/// <summary>What one page of the review did.</summary>
public sealed class ReviewPage
{
    /// <summary>One entry for every customer that was due, in order of customer number.</summary>
    public required IReadOnlyList<CustomerReview> Reviews { get; init; }

    /// <summary>The customers that were not due, as they stand: counts over the whole bank need them too.</summary>
    public IReadOnlyList<CustomerRecord> NotDue { get; init; } = Array.Empty<CustomerRecord>();

    /// <summary>How many customers the page read, due or not.</summary>
    public required int CustomersRead { get; init; }

    /// <summary>The customer number after which the next page begins; null when this was the last.</summary>
    public string? Continuation { get; init; }
}
