namespace BankCrm.WebApi.Http;

/// <summary>Which HTTP status the platform gives one of its errors.</summary>
internal static class FaultStatus
{
    public const int ObjectDoesNotExist = unchecked((int)0x80040217);
    public const int DuplicateRecord = unchecked((int)0x80040237);

    public static int Of(int code) => unchecked((uint)code) switch
    {
        0x80040217 or 0x80060891 => 404,
        0x80040220 or 0x8004F508 or 0x80040225 => 403,
        0x80060882 or 0x80040237 or 0x80060892 => 412,
        0x8004032b => 501,
        0x80040224 => 500,
        _ => 400,
    };
}
