using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Awards.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Awards;

/// <summary>What the operations on awards have in common.</summary>
internal static class AwardInput
{
    public const string Name = "Award";

    /// <summary>The award that the caller names.</summary>
    /// <exception cref="ViolationException">GEN-002, GEN-003.</exception>
    public static Guid Read(PluginContext context) => Reference(context, Name, AwardTable.LogicalName);

    /// <summary>A row of a table that the caller names.</summary>
    /// <exception cref="ViolationException">GEN-002, GEN-003.</exception>
    public static Guid Reference(PluginContext context, string input, string table)
    {
        EntityReference reference = context.Required<EntityReference>(input);
        return reference.LogicalName == table ? reference.Id : throw new ViolationException(new Violation(Codes.InputInvalid, input, table));
    }

    /// <summary>The kind that a number names: its place from 0 on, or the value of its choice, which forms have at hand.</summary>
    /// <exception cref="ViolationException">AWD-020.</exception>
    public static AwardKind Kind(int value)
    {
        int place = value >= Choices.Base ? value - Choices.Base : value;
        return Enum.IsDefined(typeof(AwardKind), place) ? (AwardKind)place : throw new ViolationException(new Violation(AwardCodes.KindUnknown, value));
    }

    /// <summary>Complaints and awards are looked for under the caller's rights; amounts are secured and nobody writes awards by hand, so the rest is the system's.</summary>
    public static DataverseAwardStore Store(PluginContext context) => new(context.AsSystem, context.AsUser);

    /// <summary>Tells the caller where the award stands.</summary>
    public static void Answer(PluginContext context, AwardWork work) => context.Output("State", work.After.State.ToString());

    /// <summary>Tells the caller where the award stands, and the level whose decision is awaited or was final.</summary>
    public static void AnswerWithLevel(PluginContext context, AwardWork work)
    {
        Answer(context, work);
        context.Output("LevelCode", work.Level?.Code ?? string.Empty);
    }
}
