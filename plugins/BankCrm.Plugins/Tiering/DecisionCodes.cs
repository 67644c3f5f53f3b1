using BankCrm.Domain.Tiering.Decisions;

namespace BankCrm.Plugins.Tiering;

/// <summary>The upper-case codes in which decisions and zones leave the add-on: API outputs and exported files.</summary>
public static class DecisionCodes
{
    public static string Of(DecisionKind kind) => kind.ToString().ToUpperInvariant();

    public static string Of(TierZone zone) => zone.ToString().ToUpperInvariant();
}
