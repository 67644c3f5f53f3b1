using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery;

/// <summary>What may become of an action of a recovery.</summary>
public static class RecoveryActionRules
{
    /// <summary>The first violation of a new action, or null when it is sound.</summary>
    public static Violation? MayBegin(RecoveryAction action)
    {
        if (action.State != RecoveryActionState.Open)
        {
            return new Violation(RecoveryCodes.ActionBeginsOpen, action.Name);
        }

        if (action.DoneOn is not null || action.DoneById is not null)
        {
            return new Violation(RecoveryCodes.DoneIsSetBySystem, action.Name);
        }

        if (action.RecoveryId is null)
        {
            return new Violation(RecoveryCodes.ActionWithoutRecovery, action.Name);
        }

        return RecoveryTemplateRules.JusticeOf(action.Kind) == action.Justice ? null : new Violation(RecoveryCodes.KindsDoNotFit, action.Name);
    }

    /// <summary>The first violation of what an action itself would become, or null when it may; what settling it asks of others is <see cref="MaySettle"/>.</summary>
    public static Violation? MayBecome(RecoveryAction was, RecoveryAction becomes)
    {
        if (was == becomes)
        {
            return null;
        }

        if (!was.IsOpen)
        {
            return new Violation(was.State != becomes.State ? RecoveryCodes.SettledActionStays : RecoveryCodes.SettledActionIsFixed, was.Name);
        }

        if (was.RecoveryId != becomes.RecoveryId || was.ComplaintId != becomes.ComplaintId || was.TemplateId != becomes.TemplateId || was.Justice != becomes.Justice || was.Kind != becomes.Kind)
        {
            return new Violation(RecoveryCodes.ActionTermsAreFixed, was.Name);
        }

        if (was.DoneOn != becomes.DoneOn || was.DoneById != becomes.DoneById)
        {
            return new Violation(RecoveryCodes.DoneIsSetBySystem, was.Name);
        }

        return becomes.State == RecoveryActionState.Waived && string.IsNullOrWhiteSpace(becomes.WaiverReason) ? new Violation(RecoveryCodes.WaiverWithoutReason, was.Name) : null;
    }

    /// <summary>The first violation of doing or waiving an action, or null when it may be.</summary>
    /// <param name="becomes">The action as it would be.</param>
    /// <param name="others">The other actions of its recovery.</param>
    /// <param name="employeeId">Whom the complaint is about; null when about nobody.</param>
    /// <param name="callerId">Who settles it.</param>
    public static Violation? MaySettle(RecoveryAction becomes, IEnumerable<RecoveryAction> others, Guid? employeeId, Guid callerId)
    {
        if (employeeId == callerId)
        {
            return new Violation(RecoveryCodes.ActionOfOwnComplaint, becomes.Name);
        }

        if (becomes.State != RecoveryActionState.Done || becomes.Justice != JusticeKind.Distributive)
        {
            return null;
        }

        return ClosingGate.OpenOf(others).FirstOrDefault(other => other.Justice == JusticeKind.Interactional) is { } first
            ? new Violation(RecoveryCodes.InteractionalFirst, becomes.Name, first.Name)
            : null;
    }
}
