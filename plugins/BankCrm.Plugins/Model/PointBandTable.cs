namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of the bands that give points.</summary>
public static class PointBandTable
{
    public const string LogicalName = "bce_pointband";
    public const string Id = "bce_pointbandid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Policy = "bce_tierpolicyid";
    public const string Dimension = "bce_dimension";
    public const string Sequence = "bce_sequence";
    public const string From = "bce_from";
    public const string To = "bce_to";
    public const string MatchCode = "bce_matchcode";
    public const string Points = "bce_points";
}
