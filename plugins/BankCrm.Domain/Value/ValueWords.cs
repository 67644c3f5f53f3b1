using System;

namespace BankCrm.Domain.Value;

/// <summary>Classes, causes and segments by the words that outputs and refusals name them by.</summary>
public static class ValueWords
{
    public static string Of(ValueClass valueClass) => valueClass switch
    {
        ValueClass.HighValue => "HIGH-VALUE",
        ValueClass.Growth => "GROWTH",
        ValueClass.Potential => "POTENTIAL",
        ValueClass.Ordinary => "ORDINARY",
        ValueClass.BelowMarginalCost => "BELOW-MARGINAL-COST",
        _ => throw new ArgumentOutOfRangeException(nameof(valueClass), valueClass, "Not a class."),
    };

    public static string Of(ValueCause cause) => cause switch
    {
        ValueCause.LowBalance => "LOW-BALANCE",
        ValueCause.HeavyChannelUse => "HEAVY-CHANNEL-USE",
        ValueCause.FeeWaivers => "FEE-WAIVERS",
        ValueCause.ComplaintCost => "COMPLAINT-COST",
        ValueCause.OverService => "OVER-SERVICE",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Not a cause."),
    };

    public static string Of(RfmSegment segment) => segment switch
    {
        RfmSegment.ImportantValue => "IMPORTANT-VALUE",
        RfmSegment.ImportantDevelopment => "IMPORTANT-DEVELOPMENT",
        RfmSegment.ImportantRetention => "IMPORTANT-RETENTION",
        RfmSegment.ImportantWinBack => "IMPORTANT-WIN-BACK",
        RfmSegment.GeneralValue => "GENERAL-VALUE",
        RfmSegment.GeneralDevelopment => "GENERAL-DEVELOPMENT",
        RfmSegment.GeneralRetention => "GENERAL-RETENTION",
        RfmSegment.GeneralWinBack => "GENERAL-WIN-BACK",
        _ => throw new ArgumentOutOfRangeException(nameof(segment), segment, "Not a segment."),
    };
}
