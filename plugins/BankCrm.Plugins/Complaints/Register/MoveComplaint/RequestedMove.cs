using BankCrm.Domain.Complaints;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.MoveComplaint;

/// <summary>The move that bce_MoveComplaint asks for, handed down to the step on the complaint's row that makes it: the form sets the state alone.</summary>
internal sealed class RequestedMove
{
    private const string ActionVariable = "bce_moveaction";
    private const string ReasonVariable = "bce_movereason";

    private RequestedMove(ComplaintAction action, string? reason)
    {
        Action = action;
        Reason = reason;
    }

    public ComplaintAction Action { get; }

    public string? Reason { get; }

    /// <summary>Leaves the move where the steps of what the caller writes find it.</summary>
    public static void Write(ParameterCollection variables, ComplaintAction action, string? reason)
    {
        variables[ActionVariable] = (int)action;
        if (reason is not null)
        {
            variables[ReasonVariable] = reason;
        }
    }

    /// <summary>The move that a calling operation asks for; null when the form or another program set the state.</summary>
    public static RequestedMove? Find(IPluginExecutionContext execution)
    {
        for (IPluginExecutionContext? caller = execution.ParentContext; caller is not null; caller = caller.ParentContext)
        {
            if (caller.MessageName == "bce_MoveComplaint" && caller.SharedVariables.TryGetValue(ActionVariable, out object action))
            {
                return new RequestedMove((ComplaintAction)(int)action, caller.SharedVariables.TryGetValue(ReasonVariable, out object reason) ? reason as string : null);
            }
        }

        return null;
    }
}
