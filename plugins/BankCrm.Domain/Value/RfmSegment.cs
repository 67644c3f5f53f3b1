namespace BankCrm.Domain.Value;

/// <summary>
/// The eight segments of recency, frequency and monetary value against the average. "Important" is above average in money; the rest of
/// the name says whether the customer was active lately and often. The order is that of the choice bce_rfmsegment.
/// </summary>
public enum RfmSegment
{
    /// <summary>Lately, often, much.</summary>
    ImportantValue,

    /// <summary>Lately, seldom, much.</summary>
    ImportantDevelopment,

    /// <summary>Long ago, often, much.</summary>
    ImportantRetention,

    /// <summary>Long ago, seldom, much.</summary>
    ImportantWinBack,

    /// <summary>Lately, often, little.</summary>
    GeneralValue,

    /// <summary>Lately, seldom, little.</summary>
    GeneralDevelopment,

    /// <summary>Long ago, often, little.</summary>
    GeneralRetention,

    /// <summary>Long ago, seldom, little.</summary>
    GeneralWinBack,
}
