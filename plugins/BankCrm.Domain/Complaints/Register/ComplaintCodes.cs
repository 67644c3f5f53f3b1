using System;
using System.Text;

namespace BankCrm.Domain.Complaints.Register;

/// <summary>The upper-case codes in which states and actions enter and leave the add-on, for example RESPONSE-PROPOSED.</summary>
public static class ComplaintCodes
{
    public static string Of(ComplaintState state) => Code(state.ToString());

    public static string Of(ComplaintAction action) => Code(action.ToString());

    /// <summary>Reads an action's code; its words may also be written together, and case does not matter.</summary>
    /// <returns>Null when there is no such action.</returns>
    public static ComplaintAction? FindAction(string code)
    {
        string sought = code.Trim().Replace("-", string.Empty);
        foreach (ComplaintAction action in Enum.GetValues(typeof(ComplaintAction)))
        {
            if (string.Equals(action.ToString(), sought, StringComparison.OrdinalIgnoreCase))
            {
                return action;
            }
        }

        return null;
    }

    private static string Code(string name)
    {
        var code = new StringBuilder();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && code.Length > 0)
            {
                code.Append('-');
            }

            code.Append(char.ToUpperInvariant(letter));
        }

        return code.ToString();
    }
}
