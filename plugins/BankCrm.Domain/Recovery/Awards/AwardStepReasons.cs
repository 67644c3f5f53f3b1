using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>What is written down with every step of an award, so that anyone can read later why it was taken.</summary>
internal static class AwardStepReasons
{
    /// <summary>A step with its instant, its policy and its reasons.</summary>
    /// <param name="award">The award that the step is taken on, with what counts with it.</param>
    /// <param name="complaint">Its complaint as it is now.</param>
    /// <param name="happened">What happened, a code of <see cref="AwardReasonCodes"/>.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="utcNow">When.</param>
    public static AwardStep Of(Award award, AwardCase complaint, string happened, AwardPolicy policy, DateTime utcNow)
    {
        var codes = new List<string> { happened };
        if (award.SplitTotal > 0m)
        {
            codes.Add(AwardReasonCodes.Split);
        }

        if (award.IsOutsideBand)
        {
            codes.Add(AwardReasonCodes.OutsideBand);
        }

        if (award.Severity != complaint.Severity || award.IsVulnerable != complaint.IsVulnerable)
        {
            codes.Add(AwardReasonCodes.CaseChanged);
        }

        return new AwardStep { DecidedOn = utcNow, PolicyVersion = policy.Version, ReasonCodes = codes };
    }
}
