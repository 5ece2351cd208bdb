using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Data.Configurations;

/// <summary>What holds for every entity, so that no single configuration can forget it.</summary>
internal static class ModelRules
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<IdentityUserClaim<long>>().ToTable("UserClaims");
        builder.Entity<IdentityUserLogin<long>>().ToTable("UserLogins");
        builder.Entity<IdentityUserToken<long>>().ToTable("UserTokens");
        foreach (var entity in builder.Model.GetEntityTypes().ToList())
        {
            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
            {
                builder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken().ValueGeneratedNever();
            }

            if (entity.ClrType.IsAssignableTo(typeof(IExternal)))
            {
                builder.Entity(entity.ClrType).Property(nameof(IExternal.ExternalSystem)).HasMaxLength(Lengths.Code);
                builder.Entity(entity.ClrType).Property(nameof(IExternal.ExternalId)).HasMaxLength(Lengths.ExternalId);
                builder.Entity(entity.ClrType).HasIndex(nameof(IExternal.ExternalSystem), nameof(IExternal.ExternalId))
                    .IsUnique()
                    .HasFilter("ExternalId IS NOT NULL");
            }

            // A record that others refer to is never deleted with them unseen; the journal would not know of it.
            foreach (var key in entity.GetForeignKeys())
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }
}
