using System.Collections.Frozen;
using SalesDashboard.Data.Access;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Saving;

/// <summary>
/// The right that it takes to change a value by which somebody sees or may do more, or that ends somebody's access: roles,
/// rights, places, accounts with the address that one is made for, and keys. One list for every way of writing: the save gate holds each
/// change against it, whether it comes from a page, REST, an import, its undoing or a job; import columns refer to it.
/// </summary>
public static class ValueRights
{
    private static readonly object s_anything = new();

    private static readonly FrozenDictionary<(Type Record, string Value), (Rights Needs, object? OfNew)> s_rules =
        new Dictionary<(Type Record, string Value), (Rights Needs, object? OfNew)>
        {
            [(typeof(Employee), nameof(Employee.Role))] = (Rights.ManageOrganization, Role.Manager),
            [(typeof(Employee), nameof(Employee.Granted))] = (Rights.ManageOrganization, Rights.None),
            [(typeof(Employee), nameof(Employee.Withdrawn))] = (Rights.ManageOrganization, Rights.None),
            [(typeof(Employee), nameof(Employee.IsActive))] = (Rights.ManageOrganization, true),
            [(typeof(Employee), nameof(Employee.Email))] = (Rights.ManageOrganization, s_anything),
            [(typeof(Employee), nameof(Employee.DepartmentId))] = (Rights.ManageOrganization, s_anything),
            [(typeof(Employee), nameof(Employee.CityId))] = (Rights.ManageOrganization, s_anything),
            [(typeof(Department), nameof(Department.HeadId))] = (Rights.ManageOrganization, null),
            [(typeof(Department), nameof(Department.ParentId))] = (Rights.ManageOrganization, null),
            [(typeof(City), nameof(City.RegionId))] = (Rights.ManageOrganization, s_anything),
            [(typeof(SalesUser), nameof(SalesUser.EmployeeId))] = (Rights.ManageOrganization, null),
            [(typeof(SalesUser), nameof(SalesUser.IsDisabled))] = (Rights.ManageOrganization, false),
            [(typeof(ApiKey), nameof(ApiKey.Role))] = (Rights.ManageOrganization, null),
            [(typeof(ApiKey), nameof(ApiKey.DepartmentId))] = (Rights.ManageOrganization, null),
            [(typeof(ApiKey), nameof(ApiKey.EmployeeId))] = (Rights.ManageOrganization, null),
            [(typeof(ApiKey), nameof(ApiKey.ExpiresAt))] = (Rights.ManageOrganization, null),
            [(typeof(ApiKey), nameof(ApiKey.RevokedAt))] = (Rights.ManageOrganization, null),
        }.ToFrozenDictionary();

    /// <summary>What it takes to change the value of a known record; none where it is free for who may write the record.</summary>
    public static Rights Of<T>(string value) => Of(typeof(T), value);

    /// <inheritdoc cref="Of{T}(string)"/>
    public static Rights Of(Type record, string value) => s_rules.TryGetValue((record, value), out var rule) ? rule.Needs : Rights.None;

    /// <summary>What it takes to begin a new record with this value.</summary>
    public static Rights OfNew(Type record, string value, object? given) =>
        s_rules.TryGetValue((record, value), out var rule) && rule.OfNew != s_anything && !Equals(rule.OfNew, given) ? rule.Needs : Rights.None;
}
